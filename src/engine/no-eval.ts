// The page's policy forbids code that is made from text. Zod would try for it with each schema of an object, and the
// browser would report each attempt; so this comes before the first schema.
import { config } from 'zod/v4/core';

config({ jitless: true });
