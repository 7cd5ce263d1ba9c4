/**
 * The few facts Outlook's cards show in words alone, as data by language. What is not listed is not known: nothing else
 * depends on these. English seen 2026; the others as Exchange and Outlook word them, unconfirmed.
 */
const words = (text: string): readonly string[] => text.split('|');

/** What stands before the one who invited in a card's name: `By Greta Lindqvist`. English seen 2026. */
const by = /^(?:by|von|par|por|da|door|av|af|przez|od|開催者|主催者|组织者|由|작성자|بواسطة)[\s:：]+(?=\S)/iu;

/** How the time is shown to others, the last word but for the two below. */
const showAs = words(
  'free|busy|tentative|oof|away|out of office|working elsewhere|frei|beschäftigt|gebucht|abwesend|mit vorbehalt|außer haus|libre|occupé|absent|provisoire|ocupado|provisional|ausente|disponibile|occupato|provvisorio|vrij|bezet|voorlopig|afwezig|livre|volno|zaneprázdněn|nezávazně|ledig|opptatt|upptagen|optaget|予定あり|仮の予定|空き時間|外出中|忙|暂定|空闲|바쁨|미정|한가함|مشغول|مبدئي|متفرغ|خارج المكتب',
);
const privateWords = words('private|privat|privé|privado|privato|soukromé|非公開|私密|비공개|خاص');
const recurringWords =
  /^(?:recurring event|exception to recurring event|recurring meeting|wiederkehrende[rs]? (?:ereignis|termin)|ausnahme (?:vom|zum) wiederkehrenden .+|événement périodique|exception à .+|evento periódico|定期的な(?:イベント|予定)(?:の例外)?|定期活动|되풀이 이벤트|حدث متكرر|استثناء من حدث متكرر)$/iu;

/** The name behind the word for "by"; `undefined` where the field does not begin with one. */
export function afterBy(field: string): string | undefined {
  const found = by.exec(field);
  return found ? field.slice(found[0].length) : undefined;
}

export function isShowAs(field: string): boolean {
  return showAs.includes(field.trim().toLowerCase());
}

export function isPrivateWord(field: string): boolean {
  return privateWords.includes(field.trim().toLowerCase());
}

export function isRecurringPhrase(field: string): boolean {
  return recurringWords.test(field.trim());
}
