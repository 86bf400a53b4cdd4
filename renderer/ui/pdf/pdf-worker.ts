/** The thread in which pdf.js reads a PDF: a file of our own, as the page's policy wants it. */
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
