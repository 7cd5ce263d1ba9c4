/** The pictures of `docs/guide.md`, and the step of the journey each of them shows. */
export const guidePictures: Readonly<Record<string, string>> = {
  week: '1 recognised in the week',
  question: '2 the panel asks',
  agenda: '3 an agenda',
  invitation: '3 into the invitation',
  capture: '5 captured',
  win: '5 a win is kept',
  recap: '6 a recap is drafted',
  'left-out': '6 a line is left out',
  promises: '7 the promises',
};
