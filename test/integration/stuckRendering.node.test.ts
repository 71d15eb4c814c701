import { startNodeWorker } from '../../src/worker/startNode';
import { describeStuckRendering } from './support/stuckRendering';

describeStuckRendering(script => Promise.resolve(startNodeWorker(script.fsPath)));
