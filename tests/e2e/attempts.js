// Every way known to us in which a page asks for something from elsewhere. Each takes an address and may give a promise.
const add = (tag, set) => {
  const element = document.createElement(tag);
  Object.assign(element, set);
  document.body.append(element);
  return element;
};
const link = (rel, href, more) => document.head.append(Object.assign(document.createElement('link'), { rel, href, ...more }));
const markup = (text) => {
  const holder = document.createElement('div');
  holder.innerHTML = text;
  document.body.append(holder);
};
const sheet = (rules) => {
  const styles = new CSSStyleSheet();
  styles.replaceSync(rules);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, styles];
};
const blob = (text, type) => URL.createObjectURL(new Blob([text], { type }));

// Those that stay on the page.
const staying = {
  image: (url) => void (new Image().src = url),
  'image of markup': (url) => markup(`<img src="${url}" onerror="window.__hit = 1">`),
  'image set': (url) => markup(`<picture><source srcset="${url}"><img alt=""></picture>`),
  'image of SVG': (url) => markup(`<svg><image href="${url}"/></svg>`),
  'filter of SVG': (url) =>
    markup(`<svg width="9" height="9"><filter id="f"><feImage href="${url}"/></filter><rect width="9" height="9" filter="url(#f)"/></svg>`),
  font: (url) => void new FontFace('elsewhere', `url(${url})`).load().catch(() => {}),
  'font of a style': (url) => {
    sheet(`@font-face { font-family: "far"; src: url(${url}); } .far { font-family: "far"; }`);
    add('p', { className: 'far', textContent: 'abc' });
  },
  'style sheet': (url) => link('stylesheet', url),
  'style element': (url) => add('style', { textContent: `@import url(${url});` }),
  'background': (url) => {
    const box = add('div', { textContent: 'abc' });
    box.style.backgroundImage = `url(${url})`;
  },
  'background of a style': (url) => {
    sheet(`.behind { background-image: url(${url}); }`);
    add('div', { className: 'behind', textContent: 'abc' });
  },
  'list mark': (url) => {
    add('li', { textContent: 'abc' }).style.listStyleImage = `url(${url})`;
  },
  script: (url) => void add('script', { src: url }),
  'script as a module': (url) => void add('script', { type: 'module', src: url }),
  'dynamic import': (url) => void import(url).catch(() => {}),
  worker: (url) => void new Worker(url),
  'worker of a blob': (url) => void new Worker(blob(`fetch(${JSON.stringify(url)}, { mode: 'no-cors' })`, 'text/javascript')),
  'shared worker': (url) => void new SharedWorker(url),
  'service worker': (url) => void navigator.serviceWorker.register(url).catch(() => {}),
  fetch: (url) => void fetch(url).catch(() => {}),
  'fetch without an answer': (url) => void fetch(url, { mode: 'no-cors', method: 'POST', body: 'x', keepalive: true }).catch(() => {}),
  XMLHttpRequest: (url) => {
    const request = new XMLHttpRequest();
    request.open('GET', url);
    request.send();
  },
  WebSocket: (url) => void new WebSocket(url.replace('http', 'ws')),
  EventSource: (url) => void new EventSource(url),
  beacon: (url) => void navigator.sendBeacon(url, 'x'),
  ping: (url) => {
    const anchor = add('a', { href: '#here', ping: url, textContent: 'abc' });
    anchor.click();
  },
  frame: (url) => void add('iframe', { src: url }),
  'frame of markup': (url) => void add('iframe', { srcdoc: `<img src="${url}"><script>window.parent.__hit = 1</script>` }),
  'frame of a blob': (url) => void add('iframe', { src: blob(`<img src="${url}">`, 'text/html') }),
  'frame of a data URL': (url) => void add('iframe', { src: `data:text/html,<img src="${url}">` }),
  object: (url) => void add('object', { data: url }),
  embed: (url) => void add('embed', { src: url }),
  video: (url) => void add('video', { src: url, preload: 'auto' }).load(),
  poster: (url) => void add('video', { poster: url }),
  audio: (url) => void add('audio', { src: url, preload: 'auto' }).load(),
  icon: (url) => link('icon', url),
  prefetch: (url) => link('prefetch', url),
  preload: (url) => link('preload', url, { as: 'image' }),
  'module preload': (url) => link('modulepreload', url),
  preconnect: (url) => link('preconnect', url),
  manifest: (url) => link('manifest', url),
  'form in a frame': (url) => {
    add('iframe', { name: 'inside' });
    add('form', { action: url, method: 'post', target: 'inside' }).submit();
  },
};

// Those that would take the page away, or open another.
const leaving = {
  navigation: (url) => void (location.href = url),
  replacing: (url) => location.replace(url),
  'pressed link': (url) => add('a', { href: url, textContent: 'abc' }).click(),
  'pressed link to a new window': (url) => add('a', { href: url, target: '_blank', textContent: 'abc' }).click(),
  download: (url) => add('a', { href: url, download: 'x', textContent: 'abc' }).click(),
  'new window': (url) => void window.open(url),
  'new window without us': (url) => void window.open(url, '_blank', 'noopener'),
  'refresh of the page': (url) => document.head.append(Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: `0;url=${url}` })),
  'form that asks': (url) => add('form', { action: url }).submit(),
  'form that posts': (url) => add('form', { action: url, method: 'post' }).submit(),
};

// Long enough for a request to leave: the control shows that it is.
const settle = (then) => {
  let frames = 0;
  const next = () => (++frames > 20 ? setTimeout(then, 300) : requestAnimationFrame(next));
  next();
};
