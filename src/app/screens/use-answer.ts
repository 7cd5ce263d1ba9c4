import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Failure } from '@/domain/failure';
import { ask } from '@/platform/ask';
import type { ReplyOf, RequestName, RequestOf } from '@/platform/protocol';

export type Answered<T> =
  | { readonly state: 'asking' }
  | { readonly state: 'failed'; readonly failure: Failure; again(): void }
  | { readonly state: 'there'; readonly value: T; set(value: T): void; again(): void };

/**
 * Asks once when shown (and whenever the request changes) and holds the answer. `again` asks once more.
 * @param ready false while something else is to be answered first
 */
export function useAnswer<N extends RequestName>(
  name: N,
  request: RequestOf<N>,
  ready = true,
): Answered<ReplyOf<N>> {
  const [answered, setAnswered] = useState<Answered<ReplyOf<N>>>({ state: 'asking' });
  const key = JSON.stringify([name, request]);
  const again = useCallback(() => {
    const set = (value: ReplyOf<N>): void => setAnswered({ state: 'there', value, set, again });
    void ask(name, request).then((answer) => {
      if (answer.ok) set(answer.value);
      else setAnswered({ state: 'failed', failure: answer.failure, again });
    });
  }, [key]);
  useEffect(() => {
    if (ready) again();
  }, [again, ready]);
  return answered;
}
