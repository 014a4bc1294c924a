/**
 * The one script of the site, in one file: each further file would be one more request of a first visit. The last two do nothing where
 * there is no comparison and no find page.
 */
import './search-loader.ts';
import './shortlist.ts';
import './ask-list.ts';
import './find.ts';
