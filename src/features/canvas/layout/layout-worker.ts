// A worker that lays out graphs. The library finds itself in one, and listens for messages by itself.
import 'elkjs/lib/elk-worker.min.js';
