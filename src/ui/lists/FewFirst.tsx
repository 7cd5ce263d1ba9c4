import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../Button';
import { useSay } from '../say';

/** A list that can be long shows its first few, and all of it at a press. Its children are the rows. */
export function FewFirst<T>(props: {
  items: readonly T[];
  few: number;
  children: (item: T, place: number) => ComponentChildren;
}) {
  const say = useSay();
  const [all, setAll] = useState(false);
  const { items, few } = props;
  const shown = all ? items : items.slice(0, few);
  return (
    <>
      <ul class="rows">{shown.map(props.children)}</ul>
      {shown.length < items.length && (
        <div>
          <Button kind="text" small onPress={() => setAll(true)}>
            {say('list_all', { count: items.length })}
          </Button>
        </div>
      )}
    </>
  );
}
