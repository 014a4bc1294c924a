/** What buyers type for the things that the site calls otherwise. Small on purpose: each entry is tested by a query. */

/** Words for a service, by its slug. They are indexed with its pages and with the providers that offer it. */
export const SERVICE_SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  'customer-support': ['call centre', 'contact centre', 'customer service', 'inbound', 'helpline', 'care'],
  'technical-support': ['tech support', 'helpdesk', 'help desk'],
  'it-support': ['helpdesk', 'help desk', 'service desk', 'noc', 'sysadmin'],
  'chat-email-support': ['live chat', 'chat', 'email', 'webchat', 'ticketing', 'messaging'],
  'social-media-support': ['facebook', 'instagram', 'community management', 'whatsapp'],
  'multilingual-support': ['arabic', 'bilingual', 'languages'],
  'telemarketing-sales': ['telesales', 'outbound', 'cold calling', 'call centre'],
  'lead-generation': ['leads', 'prospecting', 'sdr'],
  'appointment-setting': ['setters', 'booking', 'sdr'],
  collections: ['debt collection', 'debt recovery', 'receivables', 'arrears'],
  'back-office': ['administration', 'admin support', 'bpo'],
  'data-entry': ['typing', 'transcription', 'data processing'],
  'order-processing': ['fulfilment', 'order management', 'order taking'],
  dispatch: ['dispatcher', 'taxi', 'trucking', 'cab', 'private hire'],
  'virtual-assistance': ['va', 'virtual assistant', 'personal assistant', 'remote assistant'],
  'finance-accounting': ['bookkeeping', 'bookkeeper', 'accountant', 'payables', 'fao', 'accounts'],
  'hr-payroll-procurement': ['human resources', 'recruitment', 'hiring', 'rpo', 'purchasing'],
  'financial-services-support': ['bank back office', 'kyc', 'loan processing', 'mortgage', 'claims'],
  'healthcare-support': ['patient', 'medical scribe', 'hospital', 'prior authorisation'],
  'medical-billing': ['rcm', 'revenue cycle management', 'medical coding', 'denials', 'claims'],
  'legal-support': ['paralegal', 'lpo', 'contract review', 'law firm'],
  'content-moderation': ['trust and safety', 'labelling', 'annotation', 'ai training data'],
  'data-analytics': ['reporting', 'dashboards', 'business intelligence', 'data science'],
  'quality-assurance': ['qa', 'call monitoring', 'call scoring', 'audits'],
};

/** Words for an industry, by its slug. */
export const INDUSTRY_SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  'retail-ecommerce': ['online shop', 'amazon', 'shopify', 'ecommerce', 'store'],
  telecom: ['mobile operator', 'telco', 'isp', 'broadband'],
  banking: ['bank', 'fintech', 'finance'],
  insurance: ['insurer', 'claims'],
  healthcare: ['hospital', 'clinic', 'doctors', 'hipaa'],
  'energy-utilities': ['electricity', 'gas', 'solar', 'power company'],
  'travel-hospitality': ['hotel', 'airline', 'tourism', 'restaurant'],
  'logistics-transport': ['freight', 'taxi', 'trucking', 'shipping'],
  property: ['real estate', 'estate agent', 'letting'],
  education: ['university', 'school', 'edtech'],
  'technology-saas': ['software', 'startup', 'it company'],
  'media-gaming': ['games', 'publishing'],
  'public-sector': ['government', 'council'],
  'non-profit': ['charity', 'ngo'],
  legal: ['law firm', 'solicitor', 'attorney'],
  'home-services': ['plumber', 'contractor', 'roofing'],
};

/** Words for a city, by its slug. */
export const CITY_SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  karachi: ['khi'],
  lahore: ['lhe'],
  islamabad: ['isb', 'twin cities', 'capital'],
  rawalpindi: ['pindi', 'twin cities'],
  faisalabad: ['lyallpur'],
};

/** Words for an article, by its slug: what its readers ask for that it calls otherwise. */
export const INSIGHT_SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  'what-an-agent-costs': ['salary', 'salaries', 'pay', 'minimum wage', 'labour cost'],
  'a-rate-is-not-a-cost': ['price', 'pricing', 'hourly rate', 'cost per hour', 'india', 'philippines'],
  'power-cables-and-continuity': [
    'electricity',
    'blackout',
    'load shedding',
    'internet outage',
    'downtime',
    'backup',
  ],
  'registration-licences-tax-and-data': ['law', 'privacy', 'gdpr', 'hipaa', 'compliance', 'pseb', 'secp'],
  'how-to-choose-and-contract': ['checklist', 'rfp', 'sla', 'exit', 'kpi', 'pilot', 'due diligence'],
  'how-many-call-centres': ['number', 'count', 'market size', 'employees'],
  'it-exports-what-is-counted': ['market size', 'revenue', 'statistics', 'it exports'],
  'how-the-industry-began': ['history', 'timeline'],
  'ai-in-the-call-centre': ['artificial intelligence', 'automation', 'chatbot', 'voicebot'],
};

/** Indexed with every page about providers: what the whole trade is called. */
export const TRADE_WORDS = ['bpo', 'outsourcing', 'call centre', 'contact centre', 'company'] as const;

/** Spellings that are brought to the site's own before the query is asked. The second one is the site's. */
export const SPELLINGS: Readonly<Record<string, string>> = {
  center: 'centre',
  centers: 'centres',
  callcenter: 'call centre',
  callcentre: 'call centre',
  'e-commerce': 'ecommerce',
  'e-mail': 'email',
  labeling: 'labelling',
  labor: 'labour',
  license: 'licence',
  licenses: 'licences',
  licensing: 'licence',
  organization: 'organisation',
  fulfillment: 'fulfilment',
  authorization: 'authorisation',
  specialized: 'specialised',
  adviser: 'advisor',
  vas: 'va',
};

/** Words that say nothing here: every page is about outsourcing to firms in Pakistan. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  (
    'a an and any are as at best by can cheap company companies do does done find firm firms for from good has have how i in is ' +
    'list me my near need of on or our outsource outsourced outsourcing outsourcer outsourcers pakistan pakistani pakistans provider providers service services should small some ' +
    'that the their there to top us vendor vendors we what when where which who why will with you your'
  ).split(' '),
);
