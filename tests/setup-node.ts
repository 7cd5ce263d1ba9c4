// Node 24 has no Temporal yet; the browsers Cairn supports do.
import 'temporal-polyfill/global';
import 'fake-indexeddb/auto';
