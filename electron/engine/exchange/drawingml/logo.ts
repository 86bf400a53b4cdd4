/** The logo of a document as a part of an Office file. */
import type { LogoFile } from '../book/logo.ts';
import type { Part } from '../package/parts.ts';

/** A logo and the name of its part. */
export type Logo = LogoFile & { readonly part: string };

/** The part with the logo. */
export const logoPart = ({ bytes, kind, part }: Logo): Part => ({
  name: part,
  contentType: `image/${kind}`,
  content: bytes,
});
