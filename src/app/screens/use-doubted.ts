import { useRef } from 'preact/hooks';
import type { Result } from '@/domain/failure';
import { isDoubt } from '@/domain/recipients/doubt';

/** An address that was doubted once is meant when it is given a second time, letter for letter. */
export function useDoubted(): {
  isSure(email: string): boolean;
  note(email: string, answer: Result<unknown>): void;
} {
  const doubted = useRef<string>(undefined);
  return {
    isSure: (email) => doubted.current === email,
    note: (email, answer) => {
      doubted.current = !answer.ok && isDoubt(answer.failure.kind) ? email : undefined;
    },
  };
}
