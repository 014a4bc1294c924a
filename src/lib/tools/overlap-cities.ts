/**
 * Cities from which buyers come, "zone: cities", in the order of the list that the field offers. Only those whose zone does not carry
 * their name, or that are often asked for: every other city that names a zone (Berlin, Nairobi, Kathmandu) is known by the tz database.
 */
const CITIES = `
America/New_York: New York, Boston, Atlanta, Miami, Philadelphia, Washington
America/Chicago: Chicago, Dallas, Houston, Austin, Minneapolis
America/Denver: Denver, Salt Lake City
America/Phoenix: Phoenix
America/Los_Angeles: Los Angeles, San Francisco, San Diego, Seattle, Las Vegas
America/Toronto: Toronto, Montreal, Ottawa
America/Edmonton: Calgary, Edmonton
America/Vancouver: Vancouver
Europe/London: London, Manchester, Birmingham, Edinburgh, Glasgow, Belfast
Europe/Dublin: Dublin
Europe/Paris: Paris
Europe/Berlin: Berlin, Frankfurt, Hamburg, Munich
Europe/Amsterdam: Amsterdam, Rotterdam
Europe/Brussels: Brussels
Europe/Madrid: Madrid, Barcelona
Europe/Rome: Rome, Milan
Europe/Zurich: Zurich, Geneva
Europe/Stockholm: Stockholm
Europe/Oslo: Oslo
Europe/Copenhagen: Copenhagen
Asia/Dubai: Dubai, Abu Dhabi, Sharjah, Muscat
Asia/Riyadh: Riyadh, Jeddah, Kuwait City
Asia/Qatar: Doha
Asia/Bahrain: Manama
Asia/Singapore: Singapore
Asia/Hong_Kong: Hong Kong
Asia/Tokyo: Tokyo
Australia/Sydney: Sydney, Canberra
Australia/Melbourne: Melbourne
Australia/Brisbane: Brisbane
Australia/Adelaide: Adelaide
Australia/Perth: Perth
Pacific/Auckland: Auckland, Wellington
Africa/Johannesburg: Johannesburg, Cape Town
Asia/Kolkata: Mumbai, Delhi, Bangalore
Asia/Karachi: Karachi, Lahore, Islamabad
`;

export type City = { name: string; zone: string };

/** What the field offers. */
export const CITIES_OFFERED: readonly City[] = CITIES.trim()
  .split('\n')
  .flatMap((line) => {
    const [zone = '', names = ''] = line.split(': ');
    return names.split(', ').map((name) => ({ name, zone }));
  });

const OTHER_NAMES = `
New York: nyc, new york city, eastern time, us eastern
Chicago: central time, us central
Denver: mountain time, us mountain
Los Angeles: la, pacific time, us pacific
London: uk, united kingdom, england, scotland, britain
Dublin: ireland
Dubai: uae, emirates
Riyadh: saudi arabia, ksa
Delhi: new delhi
Bangalore: bengaluru
Islamabad: pakistan
`;

/** Other names that people type, in small letters, by the city. */
export const ALSO_CALLED: ReadonlyMap<string, string> = new Map(
  OTHER_NAMES.trim()
    .split('\n')
    .flatMap((line) => {
      const [city = '', names = ''] = line.split(': ');
      return names.split(', ').map((name): [string, string] => [name, city]);
    }),
);
