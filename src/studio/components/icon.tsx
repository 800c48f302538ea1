/** Drawn on a grid of 20, one line thick; what they mean is always said in words beside them or by the button's label. */
const shapes = {
  today: "M3.5 8.5 10 3l6.5 5.5V16a1 1 0 0 1-1 1H12v-5H8v5H4.5a1 1 0 0 1-1-1Z",
  stories: "M5 3h7l3 3v11H5Zm2.5 5.5h5m-5 3h5m-5 3h3M12 3v3h3",
  archive: "M3 4.5h14v11H3Zm0 3h14m-14 5h14M6.5 4.5v3m7-3v3m-7 5v3m7-3v3",
  picture: "M3 4h14v12H3Zm0 9 4-4 3.5 3.5L13 10l4 4M12.5 7.5h.01",
  document:
    "m13.5 6.5-5.7 5.7a1.7 1.7 0 0 0 2.4 2.4l6-6a3.5 3.5 0 0 0-5-5L4.9 9.9a5.2 5.2 0 0 0 7.4 7.4l4.4-4.4",
  staff:
    "M7.5 9a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm-5 8c0-3 2-5 5-5s5 2 5 5m.5-8.2a2.8 2.8 0 0 0 0-5.4M14.5 12c2 .6 3 2.5 3 5",
  roles: "M10 2.5 4 5v4.5c0 3.8 2.5 6.6 6 8 3.5-1.4 6-4.2 6-8V5Zm-2.5 7.2 1.8 1.8 3.4-3.6",
  audit: "M10 17.5a7.5 7.5 0 1 0-7.5-7.5M2.5 4.5V10H8m2-4v4.5l3 2",
  account: "M10 10a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Zm-6.5 7.5c0-3.5 2.8-5.5 6.5-5.5s6.5 2 6.5 5.5",
  seek: "M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12Zm4.3-1.7L17.5 17.5",
  menu: "M3 5.5h14M3 10h14M3 14.5h14",
  close: "m5 5 10 10M15 5 5 15",
  more: "M4.5 10h.01M10 10h.01M15.5 10h.01",
  down: "m5.5 8 4.5 4.5L14.5 8",
  tick: "m4 10.5 4 4 8-9",
  part: "M5 10h10",
  key: "M12.5 11.5a4 4 0 1 0-3.9-3.1L3 14v3h3v-2h2v-2h1.5l1.3-1.3c.5.2 1.1.3 1.7.3Zm1-5h.01",
  phone: "M6 2.5h8v15H6Zm3 12.5h2",
  desk: "M3 4h14v9.5H3Zm4 12.5h6M10 13.5v3",
  mail: "M3 5h14v10.5H3Zm0 .5 7 5.5 7-5.5",
  copy: "M7 7h9.5v9.5H7ZM13 7V3.5H3.5V13H7",
  warn: "M10 3 2.5 16.5h15ZM10 8v4m0 2.2v.01",
  good: "M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15Zm-3.5-7.5 2.5 2.5 4.5-5",
  told: "M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15Zm0-8.5v5m0-7.5v.01",
  leave: "M8 3.5H4v13h4m4-10 3.5 3.5-3.5 3.5M7.5 10h8",
  outside: "M8 4H4v12h12v-4M11.5 3.5h5v5m0-5L9 11",
  add: "M10 4v12M4 10h12",
  board: "M3.5 4h3.5v12H3.5Zm5 0h3.5v8H8.5Zm5 0H17v10h-3.5Z",
  list: "M7 5.5h10M7 10h10M7 14.5h10M3.5 5.5h.01M3.5 10h.01M3.5 14.5h.01",
  front: "M3 4h14v12H3Zm0 4h14M9 8v8m2.5-5h3m-3 2.5h3",
  topics: "M4 4h5v4H4Zm7 8h5v4h-5ZM6.5 8v6H11",
  policies: "M10 3v14m-4 0h8M4 6h12M4 6l-2 5h4Zm12 0-2 5h4Z",
  brand: "M10 17.5a7.5 7.5 0 1 1 7.5-7.5c0 3-4.5 1-5.5 3s1 4.5-2 4.5ZM6.5 10h.01M8 6.5h.01M12 6.5h.01",
  settings: "M3 6h8m4 0h2M3 14h2m4 0h8M13 4v4M7 12v4",
  jobs: "M4 10a6 6 0 0 1 10.5-4M16 10a6 6 0 0 1-10.5 4m9-11v3h-3m-6 8v3",
  before: "m12 5-5 5 5 5",
  after: "m8 5 5 5-5 5",
  funders: "M10 17 3.6 10.4a3.7 3.7 0 0 1 5.3-5.2L10 6.3l1.1-1.1a3.7 3.7 0 0 1 5.3 5.2Z",
  series: "M3 6.5h11v9H3Zm3-3h11v9M6 9.5h5m-5 3h3",
  podcast:
    "M10 12.5a2.5 2.5 0 0 0 2.5-2.5V5a2.5 2.5 0 0 0-5 0v5a2.5 2.5 0 0 0 2.5 2.5ZM5 10a5 5 0 0 0 10 0m-5 5v2.5m-2.5 0h5",
  address:
    "M8.5 11.5a3 3 0 0 0 4.5.3l2.6-2.6a3 3 0 0 0-4.3-4.3L10 6.2m1.5 2.3a3 3 0 0 0-4.5-.3L4.4 10.8a3 3 0 0 0 4.3 4.3l1.3-1.3",
  health: "M2.5 10.5h3l2-5 4 9.5 2.5-6 1 1.5h2.5",
  grip: "M7.5 5h.01M7.5 10h.01M7.5 15h.01M12.5 5h.01M12.5 10h.01M12.5 15h.01",
} as const;

export type IconName = keyof typeof shapes;

export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    strokeWidth={name === "more" || name === "grip" ? 2.4 : 1.5}
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    <path d={shapes[name]} />
  </svg>
);
