/** What the server put into the document. */
export const data = JSON.parse(document.getElementById('data').textContent);
