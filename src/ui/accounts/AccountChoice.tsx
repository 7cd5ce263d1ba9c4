import type { Provider } from '@/domain/account';
import { Button } from '../Button';
import { Sheet } from '../Sheet';
import { useSay } from '../say';

/** Several accounts could write for this pair: asked once, never guessed. */
export function AccountChoice(props: {
  choices: readonly { readonly id: string; readonly email: string; readonly provider: Provider }[];
  onChoose: (accountId: string) => void;
}) {
  const say = useSay();
  return (
    <Sheet title={say('accounts_choose')}>
      <div class="stack">
        <p class="soft">{say('accounts_choose_words')}</p>
        <div class="row">
          {props.choices.map(({ id, email, provider }) => (
            <Button key={id} small onPress={() => props.onChoose(id)}>
              {say(`accounts_choice_${provider}`, { email })}
            </Button>
          ))}
        </div>
      </div>
    </Sheet>
  );
}
