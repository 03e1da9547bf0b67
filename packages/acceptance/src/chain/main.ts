// Serves the tools of the chain until it is ended: `main.ts <port>`.
import { serveTools } from '@value-stream/demo-company';
import { tellChain } from './chainStory';

serveTools(tellChain(), Number(process.argv[2])).then(
  () => console.log('The tools of the chain are played'),
  error => {
    console.error(error);
    process.exit(1);
  },
);
