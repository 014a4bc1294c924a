/** @type {import('html-validate').ConfigData} */
export default {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // The site loads nothing but its own files, whose integrity the connection already vouches for.
    'require-sri': ['error', { target: 'crossorigin' }],
    // tests/site/head.test.ts sets the limits, because the page of a source carries the title of another's document.
    'long-title': 'off',
  },
};
