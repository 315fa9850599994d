/** All parts on one page, for the eye: `npm run gallery`. Not in the built app. */
import "../app.css";
import { mount } from "svelte";
import Gallery from "./Gallery.svelte";

const target = document.getElementById("app");
if (!target) throw new Error("gallery.html has no #app");

const wish = new URLSearchParams(location.search);
const theme = wish.get("theme");
if (theme) document.documentElement.dataset.theme = theme;
const dir = wish.get("dir");
if (dir) document.documentElement.dir = dir;
const text = Number(wish.get("text"));
if (text) document.documentElement.style.fontSize = `${text}%`;

export default mount(Gallery, { target, props: { view: wish.get("view") ?? "today" } });
