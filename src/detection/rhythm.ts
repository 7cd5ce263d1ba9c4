/** Every day, or on three days of the week and more; as an RRULE, or in English where that is the page's language. */
export function isDaily(rhythm: string | undefined): boolean {
  return rhythm !== undefined && /FREQ=DAILY|BYDAY=(?:\w+,){2}|\bdaily\b|every weekday/i.test(rhythm);
}
