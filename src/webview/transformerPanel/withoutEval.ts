import * as z from 'zod';

// The page's security policy forbids the code that zod would write to be faster, and zod tries it
// out as soon as there is a schema: so whoever loads one imports this first.
z.config({ jitless: true });
