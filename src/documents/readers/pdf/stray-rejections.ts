let isHeld = false;

/**
 * Keeps the process alive where the PDF library leaves a broken file's failure to nobody: what it was reading then fails
 * or goes on by itself. Every other rejection that nobody handles ends the process, as it does without this.
 */
export function holdStrayRejections(): void {
  if (isHeld) return;
  isHeld = true;
  process.on('unhandledRejection', (reason) => {
    if (!isOfLibrary(reason)) throw reason;
  });
}

/** True for what the library throws of a file that it cannot read. */
export function isOfLibrary(reason: unknown): boolean {
  return reason instanceof Error && /[\\/]pdfjs-dist[\\/]/u.test(reason.stack ?? '');
}
