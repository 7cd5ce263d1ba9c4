export interface Shot {
  readonly scene: string;
  readonly mode: string;
  readonly room: string;
  readonly file: string;
  readonly broken: readonly string[];
  readonly cut: readonly string[];
  readonly unheard: readonly string[];
  readonly unreached: readonly string[];
}

const plain = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** All pictures on one page, a row for each room, so that what differs from its neighbours is seen. */
export function sheetPage(shots: readonly Shot[]): string {
  const rooms = [...new Set(shots.map(({ room }) => room))];
  const rows = rooms.map((room) => {
    const pictures = shots
      .filter((shot) => shot.room === room)
      .map(({ scene, mode, file, broken, cut, unheard, unreached }) => {
        const said = [...broken, ...cut, ...unheard, ...unreached].map(plain).join('<br>');
        return `<figure${said && ' class="found"'}><a href="${file}"><img loading="lazy" src="${file}" alt=""></a><figcaption>${plain(scene)}, ${plain(mode)}${said && `<br>${said}`}</figcaption></figure>`;
      });
    return `<section><h2>${plain(room)}</h2><div>${pictures.join('')}</div></section>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>Cairn, every room</title><style>
    body { font: 14px/20px system-ui, sans-serif; margin: 24px; background: #f5f3ee; color: #22292a }
    div { display: flex; gap: 12px; overflow-x: auto } figure { margin: 0; flex: none } .found { outline: 2px solid #b4462f }
    img { height: 300px; border: 1px solid #d8d3c8 } figcaption { max-width: 320px; font-size: 12px }
  </style><h1>Cairn, every room</h1>${rows.join('')}`;
}
