import { useState } from 'preact/hooks';
import type { Win } from '@/domain/win';
import { Button } from '../Button';
import { TextField } from '../Field';
import { useSay } from '../say';

/**
 * Three questions that make a thank-you specific. People expect a letter of thanks to be more awkward, and less welcome,
 * than it is (Kumar & Epley 2018).
 */
export function ThanksForm(props: {
  wins: readonly Win[];
  onWrite: (typed: { what: string; effect: string; now: string }) => void;
}) {
  const say = useSay();
  const [what, setWhat] = useState('');
  const [effect, setEffect] = useState('');
  const [now, setNow] = useState('');
  const shared = props.wins.filter(({ audience }) => audience !== 'me').slice(0, 3);
  return (
    <form
      class="sheet stack letter-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (what.trim() !== '') props.onWrite({ what, effect, now });
      }}
    >
      <p class="meta">{say('thanks_words')}</p>
      <TextField label={say('thanks_what')} lines={2} value={what} onInput={setWhat} autoFocus />
      <TextField label={say('thanks_effect')} lines={2} value={effect} onInput={setEffect} />
      <TextField label={say('thanks_now')} lines={2} value={now} onInput={setNow} />
      {shared.length > 0 && now === '' && (
        <div class="row">
          {shared.map(({ id, text }) => (
            <button key={id} type="button" class="chip pressable" onClick={() => setNow(text)}>
              <bdi>{text}</bdi>
            </button>
          ))}
        </div>
      )}
      <div class="row">
        <Button kind="primary" submits off={what.trim() === ''}>
          {say('letter_write')}
        </Button>
      </div>
    </form>
  );
}

/** News after a while: what is new, what came of the advice, and nothing asked for. */
export function TouchForm(props: { onWrite: (typed: { news: string; result: string }) => void }) {
  const say = useSay();
  const [news, setNews] = useState('');
  const [result, setResult] = useState('');
  const empty = news.trim() === '' && result.trim() === '';
  return (
    <form
      class="sheet stack letter-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!empty) props.onWrite({ news, result });
      }}
    >
      <p class="meta">{say('touch_words_form')}</p>
      <TextField label={say('touch_result')} lines={2} value={result} onInput={setResult} autoFocus />
      <TextField label={say('touch_news')} lines={2} value={news} onInput={setNews} />
      <div class="row">
        <Button kind="primary" submits off={empty}>
          {say('letter_write')}
        </Button>
      </div>
    </form>
  );
}
