import { QueryClient } from '@tanstack/react-query';

/** What holds for every query: see STYLE, "State". A query function returns an expected failure as a value. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always', // worker and storage answer offline as well
        retry: false,
        throwOnError: true,
        structuralSharing: false, // no deep comparison of large values
      },
    },
  });
}
