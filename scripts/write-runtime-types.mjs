/** Before `npm run lint`: its typed rules read what the runtime gives. */
import { runtimeTypes } from './project.mjs';

if (runtimeTypes() === false) process.exitCode = 1;
