import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from '../Icon';
import { useSay } from '../say';

/** The head of a page: where it belongs, what it is, a sentence about it, and what can be done. */
export function PageHead(props: {
  title: ComponentChildren;
  /** The page this one belongs to. */
  up?: { readonly href: string; readonly words: ComponentChildren } | undefined;
  lead?: ComponentChildren;
  children?: ComponentChildren;
}) {
  const say = useSay();
  return (
    <header class="page-head">
      {props.up && (
        <a href={props.up.href} class="page-up">
          <Icon name="back" />
          <span class="unseen">{say('ui_back')} </span>
          {props.up.words}
        </a>
      )}
      <div class="page-words">
        <h1>{props.title}</h1>
        {props.lead && <p class="soft">{props.lead}</p>}
      </div>
      {props.children && <div class="page-actions">{props.children}</div>}
    </header>
  );
}

/** A leaf with its title at the start and something to do at the end. */
export function Section(props: {
  title: string;
  id?: string;
  action?: ComponentChildren;
  plain?: boolean;
  children: ComponentChildren;
}) {
  // Not made of the title: of one in letters other than these nothing would be left.
  const own = useId();
  const id = props.id ?? own;
  return (
    <section class={props.plain ? 'side-section' : 'sheet section'} aria-labelledby={id}>
      <header class="section-head">
        <h2 id={id}>{props.title}</h2>
        {props.action}
      </header>
      {props.children}
    </section>
  );
}
