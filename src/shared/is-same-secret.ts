import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether what somebody gave is the secret; takes as long whatever was given. */
export function isSameSecret(given: unknown, secret: string): boolean {
  const digest = (word: string) => createHash('sha256').update(word).digest();
  return typeof given === 'string' && timingSafeEqual(digest(given), digest(secret));
}
