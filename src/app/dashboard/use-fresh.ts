import { useEffect } from 'preact/hooks';
import type { ReplyOf, RequestName, RequestOf } from '@/platform/protocol';
import { type Answered, useAnswer } from '../screens/use-answer';

/** An answer that is asked for again whenever time went on or something that is kept has changed. */
export function useFresh<N extends RequestName>(
  name: N,
  request: RequestOf<N>,
  at: number,
  ready = true,
): Answered<ReplyOf<N>> {
  const answered = useAnswer(name, request, ready);
  useEffect(() => askAgain(answered), [at]);
  return answered;
}

/** Asks once more what was answered, or was not. */
export function askAgain<T>(answered: Answered<T>): void {
  if (answered.state !== 'asking') answered.again();
}
