/** Errors of archives and XML that come from outside. Files come as names in quotes; every one ends an import. */
import { defineMessages } from '../../../../shared/words/messages.ts';

export const words = defineMessages({
  notZip: {
    id: 'package.notZip',
    defaultMessage: '{file} is damaged or incomplete: its parts can’t be unpacked. Nothing was imported.',
    description: 'Error of an import from a ZIP archive, such as an Office file',
  },
  locked: {
    id: 'package.locked',
    defaultMessage:
      '{file} is protected with a password. Nothing was imported. Save it without a password and try again.',
    description: 'Error of an import from an Office file',
  },
  tooManyParts: {
    id: 'package.tooManyParts',
    defaultMessage: '{file} has more than {limit, number} parts. Nothing was imported.',
    description: 'Error of an import from a ZIP archive',
  },
  tooMuch: {
    id: 'package.tooMuch',
    defaultMessage: '{file} unpacks to more than {megabytes, number} MB. Nothing was imported.',
    description: 'Error of an import from a ZIP archive',
  },
  unsafeName: {
    id: 'package.unsafeName',
    defaultMessage: '{file} has a part whose name leads out of it. Nothing was imported.',
    description: 'Error of an import from a ZIP archive: a name with “..” in it',
  },
  doubledName: {
    id: 'package.doubledName',
    defaultMessage: '{file} has two parts with the same name, {name}. Nothing was imported.',
    description: 'Error of an import from a ZIP archive. name: in quotes',
  },
  wrongSize: {
    id: 'package.wrongSize',
    defaultMessage: '{file} is damaged: a part is not as large as it says. Nothing was imported.',
    description: 'Error of an import from a ZIP archive',
  },
  missingPart: {
    id: 'package.missingPart',
    defaultMessage: '{file} is incomplete: its part {name} is missing. Nothing was imported.',
    description: 'Error of an import from a ZIP archive. name: in quotes',
  },
  notXml: {
    id: 'package.notXml',
    defaultMessage: '{file} is not well-formed XML. Nothing was imported.',
    description: 'Error of an import. file: a file, or a part of it',
  },
  declaresEntities: {
    id: 'package.declaresEntities',
    defaultMessage: '{file} declares entities of its own, which Strata doesn’t read. Nothing was imported.',
    description: 'Error of an import: an XML document type with entities',
  },
  tooDeep: {
    id: 'package.tooDeep',
    defaultMessage: '{file} is nested more than {limit, number} levels deep. Nothing was imported.',
    description: 'Error of an import from XML',
  },
  tooManyTags: {
    id: 'package.tooManyTags',
    defaultMessage: '{file} has more than {limit, number} XML tags. Nothing was imported.',
    description: 'Error of an import from XML',
  },
  templateDamaged: {
    id: 'package.templateDamaged',
    defaultMessage:
      'The template {file} is damaged or incomplete. Nothing was exported. Choose another template, or save it again in the program it comes from.',
    description: 'Error of an export with a template',
  },
  templateTooLarge: {
    id: 'package.templateTooLarge',
    defaultMessage:
      'The template {file} is too large. Nothing was exported. Choose another template, or make its pictures smaller.',
    description: 'Error of an export with a template',
  },
  templateLocked: {
    id: 'package.templateLocked',
    defaultMessage:
      'The template {file} is protected with a password, or from before Office 2007. Nothing was exported. Save it without a password as {format, select, pptx {.potx or .pptx} other {.dotx or .docx}}.',
    description: 'Error of an export with a template',
  },
  templateOther: {
    id: 'package.templateOther',
    defaultMessage:
      'The template {file} is not a {format, select, pptx {presentation} other {Word document}}. Nothing was exported. Choose a {format, select, pptx {.potx or .pptx} other {.dotx or .docx}} file.',
    description: 'Error of an export with a template',
  },
  templateStrict: {
    id: 'package.templateStrict',
    defaultMessage:
      'The template {file} is saved as Strict Open XML, which Strata can’t use. Nothing was exported. Save it as {format, select, pptx {.potx or .pptx} other {.dotx or .docx}} and try again.',
    description: 'Error of an export with a template',
  },
  templateMacros: {
    id: 'package.templateMacros',
    defaultMessage:
      'The template {file} contains macros. Nothing was exported. Save it without macros as {format, select, pptx {.potx or .pptx} other {.dotx or .docx}} and try again.',
    description: 'Error of an export with a template',
  },
});
