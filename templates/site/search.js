// Looks through the months of the site, the latest first, and loads no more of them than it needs. What it finds is
// inserted as text, never as HTML.
(async () => {
  const FEW = 20 // results that a reader looks through before asking for older ones
  const root = new URL("..", document.baseURI.endsWith("/") ? document.baseURI : document.baseURI + "/")
  const form = document.getElementById("search-form"), field = form.elements.q, found = document.getElementById("found")
  const plain = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
  // Word forms: what the plurals and endings of both languages leave, searched for as the beginning of a word.
  const stem = word => word.length > 4 ? word.replace(/(?:ies|es|s|ed|ing)$/, "") : word
  const loaded = new Map()
  const load = async name => {
    if (!loaded.has(name)) loaded.set(name, fetch(new URL(`search/${name}.json`, root)).then(answer => answer.json()))
    return loaded.get(name)
  }
  const show = (entry, stems) => {
    const item = document.createElement("p"), link = document.createElement("a"), day = document.createElement("small")
    link.href = new URL(entry.url, root)
    link.textContent = entry.title
    day.textContent = ` ${entry.day}`
    item.append(link, day, document.createElement("br"))
    // Whole words around the first that is found; the beginning where only the title has it.
    const text = entry.text, places = stems.map(one => plain(text).search(new RegExp(`\\b${one}`))).filter(n => n >= 0)
    const at = places.length ? text.lastIndexOf(" ", Math.max(0, Math.min(...places) - 80)) + 1 : 0
    const end = at + 240 < text.length ? text.lastIndexOf(" ", at + 240) : text.length
    const shown = (at ? "… " : "") + text.slice(at, end > at ? end : at + 240) + (end < text.length ? " …" : "")
    for (const word of shown.split(/(\s+)/)) {
      const hit = stems.some(one => plain(word).replace(/^[^\p{L}\p{N}]+/u, "").startsWith(one))
      const part = document.createElement(hit ? "mark" : "span")
      part.textContent = word
      item.append(part)
    }
    found.append(item)
  }
  let turn = 0
  const search = async () => {
    const own = ++turn, stems = plain(field.value).split(/[^\p{L}\p{N}]+/u).filter(Boolean).map(stem)
    found.replaceChildren()
    if (!stems.length) return
    const patterns = stems.map(one => new RegExp(`\\b${one}`))
    let count = 0, wanted = FEW
    for (const name of await load("files")) {
      const entries = await load(name)
      if (own !== turn) return
      for (const entry of entries) {
        const text = plain(`${entry.title} ${entry.text}`)
        if (patterns.every(one => one.test(text))) show(entry, stems), count++
      }
      if (count >= wanted) {
        const button = document.createElement("button")
        button.textContent = form.dataset.older
        found.append(button)
        await new Promise(resolve => button.addEventListener("click", resolve, { once: true }))
        if (own !== turn) return
        button.remove()
        wanted = count + FEW
      }
    }
    if (!count) found.textContent = form.dataset.none
  }
  let timer
  field.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(search, 150) })
  form.addEventListener("submit", event => { event.preventDefault(); search() })
  field.value = new URLSearchParams(location.search).get("q") || ""
  field.focus()
  search()
})()
