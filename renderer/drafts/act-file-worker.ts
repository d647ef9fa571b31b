/** Reads files into acts beside the window, which stays free meanwhile. */
import { readActFile } from './act-file.ts';

addEventListener('message', ({ data }: MessageEvent<File>) => {
  void readActFile(data).then((read) => postMessage(read));
});
