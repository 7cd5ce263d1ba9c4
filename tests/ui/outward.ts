/** What would have left, caught at the last step: windows and files that were opened, and what was put on the clipboard. */
export interface Caught {
  readonly opened: string[];
  readonly saved: { readonly fileName: string; readonly content: Promise<string> }[];
  readonly copied: { readonly text: string; readonly html: string }[];
  end(): void;
}

/** Catches it from now on. Nothing of the product is replaced: only the browser's own last step does not happen. */
export function catchOutward(): Caught {
  const opened: string[] = [];
  const saved: { fileName: string; content: Promise<string> }[] = [];
  const copied: { text: string; html: string }[] = [];
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function caught(this: HTMLAnchorElement) {
    if (this.download === '') opened.push(this.href);
    else saved.push({ fileName: this.download, content: fetch(this.href).then((file) => file.text()) });
  };
  const onCopy = ({ clipboardData }: ClipboardEvent): void => {
    copied.push({
      text: clipboardData?.getData('text/plain') ?? '',
      html: clipboardData?.getData('text/html') ?? '',
    });
  };
  // After the product's own answer to the same event, which hangs on the document.
  window.addEventListener('copy', onCopy);
  return {
    opened,
    saved,
    copied,
    end: () => {
      HTMLAnchorElement.prototype.click = click;
      window.removeEventListener('copy', onCopy);
    },
  };
}
