import { fold } from '@/domain/fold';

/** A title without what changes from week to week: numbers, dates, marks, case. */
export function likeTitle(title: string): string {
  return fold(title)
    .replace(/[\p{N}]+/gu, ' ')
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim();
}
