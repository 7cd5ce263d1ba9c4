/** The languages Cairn speaks, as its catalogues are named. A test holds them to the catalogues there are. */
export const languages: readonly string[] = 'ar de en es fr he hi it ja ko nl pl pt_BR ru tr uk zh_CN'.split(
  ' ',
);

/** A catalogue's name as the web writes languages: `pt-BR`. */
export const tagOf = (language: string): string => language.replace('_', '-');
