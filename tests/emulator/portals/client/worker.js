import { callGraph } from './calls.js';

self.onmessage = async ({ data }) => self.postMessage(await callGraph(data.api, data.token));
