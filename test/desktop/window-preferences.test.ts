import { expect, test } from 'vitest';
import { launchStandIn } from './launch-stand-in.ts';
import { runScenario } from './scenarios/stage.ts';

test('every window is opened with the settings that shut its page off', () =>
  runScenario(
    {
      name: 'window preferences',
      run: async ({ start }) => {
        const app = await start();
        await app.pages(1);
        const preferences = await app.evaluate(({ BrowserWindow }) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents;
          // Electron has this method without declaring it.
          return contents && 'getLastWebPreferences' in contents
            ? (contents.getLastWebPreferences as () => object)()
            : null;
        }, null);
        expect(preferences).toMatchObject({
          sandbox: true,
          contextIsolation: true,
          nodeIntegration: false,
          nodeIntegrationInWorker: false,
          nodeIntegrationInSubFrames: false,
          webSecurity: true,
          webviewTag: false,
        });
      },
    },
    launchStandIn,
  ));
