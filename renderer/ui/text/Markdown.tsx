/**
 * Markdown as elements of the page. The tokens of the text become React elements, one by one: no HTML is ever made of
 * it, so none can get in, what looks like HTML is text, and a link or picture shows its address and opens nothing.
 */
import type { Token, Tokens } from 'marked';
import { Fragment, type ReactNode, useMemo } from 'react';
import './Markdown.css';
import { markdownTokens } from './markdown-tokens.ts';

export const Markdown = ({ text }: { text: string }) => {
  const tokens = useMemo(() => markdownTokens(text), [text]);
  return <div className="markdown">{tokens ? blocks(tokens) : <p className="markdown-raw">{text}</p>}</div>;
};

const blocks = (tokens: readonly Token[]): ReactNode => tokens.map((token, i) => withKey(i, block(token)));
const inlines = (tokens: readonly Token[] | undefined, text = ''): ReactNode =>
  tokens ? tokens.map((token, i) => withKey(i, inline(token))) : text;

/** Tokens have no identity of their own; their place in the text is all there is to know them by. */
const withKey = (key: number, node: ReactNode): ReactNode => <Fragment key={key}>{node}</Fragment>;

const block = (token: Token): ReactNode => {
  switch (token.type) {
    case 'space':
    case 'def':
      return null;
    case 'hr':
      return <hr />;
    case 'heading':
      // A heading in a post is no heading of the page.
      return <p className="markdown-heading">{inlines(token.tokens, token.text)}</p>;
    case 'code':
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      );
    case 'blockquote':
      return <blockquote>{blocks(token.tokens ?? [])}</blockquote>;
    case 'list':
      return list(token as Tokens.List);
    case 'table':
      return table(token as Tokens.Table);
    case 'paragraph':
      return <p>{inlines(token.tokens, token.text)}</p>;
    case 'text':
      return inlines(token.tokens, token.text);
    default:
      return <p>{token.raw}</p>;
  }
};

const list = ({ ordered, start, items }: Tokens.List): ReactNode => {
  const rows = items.map((item, i) =>
    withKey(
      i,
      <li>
        {item.task && (item.checked ? '☑ ' : '☐ ')}
        {blocks(item.tokens)}
      </li>,
    ),
  );
  return ordered ? <ol start={start === '' ? 1 : start}>{rows}</ol> : <ul>{rows}</ul>;
};

const table = ({ header, rows }: Tokens.Table): ReactNode => (
  <table>
    <thead>
      <tr>{header.map((cell, i) => withKey(i, <th scope="col">{inlines(cell.tokens)}</th>))}</tr>
    </thead>
    <tbody>
      {rows.map((row, i) =>
        withKey(i, <tr>{row.map((cell, j) => withKey(j, <td>{inlines(cell.tokens)}</td>))}</tr>),
      )}
    </tbody>
  </table>
);

const inline = (token: Token): ReactNode => {
  switch (token.type) {
    case 'strong':
      return <strong>{inlines(token.tokens, token.text)}</strong>;
    case 'em':
      return <em>{inlines(token.tokens, token.text)}</em>;
    case 'del':
      return <del>{inlines(token.tokens, token.text)}</del>;
    case 'codespan':
      return <code>{token.text}</code>;
    case 'br':
      return <br />;
    case 'link':
      return address(inlines(token.tokens, token.text), token.text, token.href);
    case 'image':
      return address(token.text || 'picture', token.text, token.href);
    case 'text':
      return inlines(token.tokens, token.text);
    case 'escape':
      return token.text;
    default:
      return token.raw;
  }
};

/** The text of a link, followed by its address if that isn’t the text. */
const address = (shown: ReactNode, text: string, href: string): ReactNode => (
  <>
    {shown}
    {text !== href && `mailto:${text}` !== href && <span className="markdown-address"> ({href})</span>}
  </>
);
