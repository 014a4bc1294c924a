/** A node of JSON-LD: a type with its properties. */
export type Node = Record<string, unknown>;

type Check = (value: unknown) => boolean;

interface TypeRule {
  required: Record<string, Check>;
  optional?: Record<string, Check>;
}

const text: Check = (value) => typeof value === 'string' && value.trim() !== '';
const address: Check = (value) =>
  text(value) && URL.canParse(value as string) && /^https?:/.test(value as string);
const position: Check = (value) => Number.isInteger(value) && (value as number) > 0;
const day: Check = (value) => typeof value === 'string' && /^\d{4}(-\d{2}(-\d{2})?)?$/.test(value);
const node: Check = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const oneOrMore =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) ? value.length > 0 && value.every(check) : check(value);
const textOrNode = oneOrMore((value) => text(value) || node(value));

const thing: Record<string, Check> = {
  '@id': address,
  name: text,
  description: text,
  url: address,
  image: oneOrMore((value) => address(value) || node(value)),
  sameAs: oneOrMore(address),
  alternateName: oneOrMore(text),
  inLanguage: text,
  mainEntityOfPage: address,
};

const organization: TypeRule = {
  required: { name: text },
  optional: {
    ...thing,
    address: oneOrMore(node),
    location: oneOrMore(node),
    areaServed: textOrNode,
    foundingDate: day,
    foundingLocation: textOrNode,
    legalName: text,
    parentOrganization: node,
    subOrganization: oneOrMore(node),
    numberOfEmployees: node,
    knowsLanguage: textOrNode,
    hasCredential: textOrNode,
    telephone: text,
    email: text,
    logo: (value) => address(value) || node(value),
    tickerSymbol: text,
    makesOffer: oneOrMore(node),
    knowsAbout: textOrNode,
    openingHours: oneOrMore(text),
  },
};

/** The schema.org types that the site uses, with the properties it may give and how each must look. */
const rules: Record<string, TypeRule> = {
  Organization: organization,
  LocalBusiness: { ...organization, required: { name: text, address: oneOrMore(node) } },
  WebSite: {
    required: { name: text, url: address },
    optional: { ...thing, publisher: node, potentialAction: oneOrMore(node) },
  },
  WebPage: {
    required: { name: text, url: address },
    optional: { ...thing, isPartOf: node, dateModified: day },
  },
  Article: {
    required: {
      headline: text,
      datePublished: day,
      dateModified: day,
      author: node,
      publisher: node,
      image: address,
    },
    optional: { ...thing },
  },
  Dataset: {
    required: {
      name: text,
      description: text,
      license: address,
      creator: node,
      dateModified: day,
      distribution: oneOrMore(node),
    },
    optional: { ...thing, isAccessibleForFree: (value) => typeof value === 'boolean' },
  },
  DataDownload: {
    required: { contentUrl: address, encodingFormat: text },
    optional: { ...thing, contentSize: text, sha256: (value) => /^[0-9a-f]{64}$/.test(String(value)) },
  },
  BreadcrumbList: { required: { itemListElement: (value) => Array.isArray(value) && value.length > 0 } },
  ItemList: {
    required: { itemListElement: (value) => Array.isArray(value) && value.length > 0 },
    optional: { ...thing, numberOfItems: position, itemListOrder: text },
  },
  ListItem: {
    required: { position },
    optional: { name: text, item: (value) => address(value) || node(value), url: address },
  },
  PostalAddress: {
    required: { addressCountry: text },
    optional: { addressLocality: text, addressRegion: text, streetAddress: text, postalCode: text },
  },
  QuantitativeValue: {
    required: {},
    optional: { value: isNumber, minValue: isNumber, maxValue: isNumber, unitText: text },
  },
  Place: {
    required: { name: text },
    optional: { ...thing, address: node, containedInPlace: node, geo: node },
  },
  City: { required: { name: text }, optional: { ...thing, containedInPlace: node, geo: node } },
  Country: { required: { name: text }, optional: thing },
  Service: {
    required: { name: text },
    optional: { ...thing, serviceType: text, areaServed: textOrNode, provider: node },
  },
};

/** What is wrong with a JSON-LD document; empty when a validator would accept it. */
export function faultsOfStructuredData(data: unknown): string[] {
  if (!isNode(data)) return ['is not an object'];
  const faults = data['@context'] === 'https://schema.org' ? [] : ['@context is not https://schema.org'];
  const graph = data['@graph'];
  if (graph === undefined) return [...faults, ...faultsOfNode(data, 'top')];
  if (!Array.isArray(graph) || graph.length === 0) return [...faults, '@graph is not a list of nodes'];
  return [...faults, ...graph.flatMap((each, index) => faultsOfNode(each, `@graph[${index}]`))];
}

function faultsOfNode(value: unknown, where: string): string[] {
  if (!isNode(value)) return [`${where} is not an object`];
  const keys = Object.keys(value).filter((key) => key !== '@context' && key !== '@type');
  if (value['@type'] === undefined) {
    return keys.length === 1 && address(value['@id']) ? [] : [`${where} has no @type`];
  }
  const type = typeof value['@type'] === 'string' ? value['@type'] : 'list of types';
  const rule = rules[type];
  if (!rule) return [`${where} has the type ${type}, for which there is no rule`];
  const missing = Object.keys(rule.required).filter((key) => value[key] === undefined);
  const known = { ...rule.optional, ...rule.required };
  return [
    ...missing.map((key) => `${where} (${type}) has no ${key}`),
    ...keys.flatMap((key) => faultsOfProperty(known[key], value[key], `${where}.${key}`)),
    ...faultsOfOrder(value, where),
  ];
}

function faultsOfProperty(check: Check | undefined, value: unknown, where: string): string[] {
  if (!check)
    return where.endsWith('.@id') && address(value) ? [] : [`${where} is not a property of its type`];
  if (!check(value)) return [`${where} is ${JSON.stringify(value)}`];
  const children = (Array.isArray(value) ? value : [value]).filter(isNode);
  return children.flatMap((child, index) => faultsOfNode(child, `${where}[${index}]`));
}

/** The items of a list count 1, 2, 3. */
function faultsOfOrder(value: Node, where: string): string[] {
  const items = value['itemListElement'];
  if (!Array.isArray(items)) return [];
  const right = items.every((item, index) => isNode(item) && item['position'] === index + 1);
  return right ? [] : [`${where}: the positions do not count from 1`];
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number';
}

function isNode(value: unknown): value is Node {
  return node(value);
}
