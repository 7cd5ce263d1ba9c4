/**
 * Copies rich and plain text at once. Works inside the click that asked for it, in a popup and in a frame alike, and
 * needs no permission: the browser's own copy command is answered with our two texts.
 * @returns false when the browser refused
 */
export function copyText(text: string, html?: string): boolean {
  let copied = false;
  const answerCopy = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    copied = event.clipboardData !== null;
  };
  document.addEventListener('copy', answerCopy, { once: true });
  const ran = document.execCommand('copy');
  document.removeEventListener('copy', answerCopy);
  return ran && copied;
}
