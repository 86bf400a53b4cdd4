import { z } from 'zod';
import { anyText, defineRecord, field, line, MAX_TEXT } from '../fields/field.ts';
import { logoIn } from '../fields/logo.ts';

/** The id of the one row. */
export const PUBLICATION = 'publication';

/** A colour as documents have it. */
export const ACCENT = /^#[0-9a-f]{6}$/;

/** How the model is handed out: what stands on the cover and on each page of a document. A model may have no such row. */
export const publication = defineRecord({
  fields: {
    id: { schema: z.literal(PUBLICATION) },
    /** For whom the document is. */
    client: line({ label: 'client', default: '', prose: true, settable: true }),
    /** Empty for the model's name. */
    title: line({ label: 'document title', default: '', prose: true, settable: true }),
    subtitle: line({ label: 'subtitle', default: '', prose: true, settable: true }),
    author: line({ label: 'author', default: '', settable: true }),
    /** Such as `1.2` or `Draft for review`. */
    version: line({ label: 'version label', default: '', settable: true }),
    /** Such as `Confidential`. */
    confidentiality: line({ label: 'confidentiality label', default: '', settable: true }),
    footer: line({ label: 'footer text', default: '', prose: true, settable: true }),
    /** As `#1f5fa8`; empty for the usual one. */
    accent: field(
      z
        .string()
        .max(7)
        .refine((colour) => colour === '' || ACCENT.test(colour), 'not a colour'),
      { label: 'accent colour', default: '', input: anyText, settable: true },
    ),
    /** A PNG or JPEG file as base64; empty for none. */
    logo: field(
      z
        .string()
        .max(MAX_TEXT)
        .refine((base64) => base64 === '' || logoIn(base64) !== null, 'not a logo'),
      { label: 'logo', default: '', input: anyText, settable: true },
    ),
  },
});
