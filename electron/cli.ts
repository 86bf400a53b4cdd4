/** Strata without a window: `npm run -s strata -- COMMAND ...`. */
import { enableCompileCache } from 'node:module';
import { DEFECT, reportDefect } from './cli/defect.ts';

// Errors that no command waits for, and a program that is not whole, are told like any other.
for (const event of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(event, (error: unknown) => {
    reportDefect(error);
    process.exit(DEFECT);
  });

// Before anything else is loaded: it more than halves the time that a command takes to start.
enableCompileCache();
try {
  await import('./cli/main.ts');
} catch (error) {
  reportDefect(error);
  process.exitCode = DEFECT;
}
