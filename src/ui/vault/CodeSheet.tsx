import '../theme/vault.css';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../Button';
import { CheckField } from '../Field';
import { useSay } from '../say';

/** The printed code, shown once. It is only done with when the person says that it is kept. */
export function CodeSheet(props: {
  code: string;
  onCopy: () => void;
  onSave: () => void;
  /** Present where the page can be printed. */
  onPrint?: (() => void) | undefined;
  onDone: () => void;
}) {
  const say = useSay();
  const [kept, setKept] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <section class="stack code-sheet">
      <h3 tabIndex={-1} ref={heading}>
        {say('vault_code_title')}
      </h3>
      <p>{say('vault_code_words')}</p>
      <p class="vault-code" dir="ltr" translate={false}>
        {props.code.split('-').map((group) => (
          <span key={group}>{group}</span>
        ))}
      </p>
      <div class="row no-print">
        {props.onPrint && (
          <Button icon="page" onPress={props.onPrint}>
            {say('vault_code_print')}
          </Button>
        )}
        <Button icon="file" onPress={props.onSave}>
          {say('vault_code_save')}
        </Button>
        <Button icon="copy" onPress={props.onCopy}>
          {say('vault_code_copy')}
        </Button>
      </div>
      <div class="stack no-print">
        <CheckField label={say('vault_code_kept')} checked={kept} onChange={setKept} />
        <div>
          <Button kind="primary" off={!kept} onPress={props.onDone}>
            {say('vault_code_done')}
          </Button>
        </div>
      </div>
    </section>
  );
}
