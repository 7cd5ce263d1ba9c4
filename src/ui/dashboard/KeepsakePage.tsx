import { scoresOf } from '@/domain/endings/keepsake';
import type { ReplyOf } from '@/platform/protocol';
import { pebble, seedOf } from '../pebble';
import { StoneStack } from '../Stones';
import { useSay } from '../say';

type Keepsake = ReplyOf<'keepsake'>;

/** A page to print: a cairn, the way in one line, goals then and now, stones on the way, thanks. */
export function KeepsakePage({ keepsake, seed }: { keepsake: Keepsake; seed: string }) {
  const say = useSay();
  return (
    <article class="keepsake">
      <header>
        <StoneStack
          count={Math.max(3, keepsake.wins.length)}
          newest
          seed={seedOf(seed)}
          width={130}
          height={150}
        />
        <h1 class="title-l" dir="auto">
          {keepsake.title}
        </h1>
        <p class="soft">{keepsake.line}</p>
      </header>
      {keepsake.goals.length > 0 && (
        <section>
          <h2>{say('keepsake_goals')}</h2>
          <ul>
            {keepsake.goals.map(({ what, was, state, atStart, atEnd }) => (
              <li key={what}>
                <p class="title-s" dir="auto">
                  {what}
                </p>
                <p class="meta">
                  {state}
                  {scoresOf({ atStart, atEnd }, say) && ` · ${scoresOf({ atStart, atEnd }, say)}`}
                  {was !== '' && ` · ${say('goal_before', { what: was })}`}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {keepsake.wins.length > 0 && (
        <section>
          <h2>{say('keepsake_wins')}</h2>
          <ul class="keepsake-wins">
            {keepsake.wins.map(({ text, on }) => (
              <li key={`${on}-${text}`}>
                <svg class="win-stone" viewBox="0 0 36 16" aria-hidden="true" focusable="false">
                  <path
                    class="stone tone-5"
                    d={pebble({ x: 1, y: 1, width: 34, height: 14 }, seedOf(text))}
                  />
                </svg>
                <p>
                  <span class="voice-line" dir="auto">
                    {text}
                  </span>{' '}
                  <span class="meta">{on}</span>
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Lines title={say('keepsake_thanks')} lines={keepsake.thanks} />
      <Lines title={say('keepsake_learned')} lines={keepsake.learned} />
    </article>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line} class="voice-line" dir="auto">
            {line}
          </li>
        ))}
      </ul>
    </section>
  );
}
