/** The environment variable that names the folder of the notes: one file a worker, named by its process id. */
export const NOTES_FOLDER = 'STRATA_WATCHDOG_FOLDER';
