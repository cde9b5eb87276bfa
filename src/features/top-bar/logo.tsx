/** The mark alone; the name stands in the page's title. */
export function Logo() {
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" style={{ flex: 'none' }}>
      <rect width="24" height="24" rx="5.5" fill="var(--accent)" />
      <path
        d="M5 8.2h4.2c3.4 0 2.2 7.6 5.6 7.6H19"
        stroke="#fff"
        strokeWidth="2"
        fill="none"
        strokeLinecap="round"
      />
      <circle cx="6.2" cy="8.2" r="2.2" fill="#fff" />
      <path d="M14.6 13.6h5v4.4h-5z" fill="#fff" />
    </svg>
  );
}
