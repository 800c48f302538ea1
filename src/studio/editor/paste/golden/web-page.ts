/** As a browser puts a part of an article on the clipboard: layout, an encyclopedia's references, a quotation, a figure. */
export const webPage = `<meta charset='utf-8'><div class="article__body" style="font-family: Georgia; color: rgb(20, 20, 20);"><header><h1>The ship</h1><p class="byline"><em>By</em> Jane Doe</p></header>
<p>A ship&nbsp;came in at&nbsp;noon.<sup id="cite_ref-1" class="reference"><a href="https://en.example/wiki/Ship#cite_note-1">[1]</a></sup> It was
 <strong>large</strong>; 10&nbsp;000 people saw&shy;it.</p>
<div class="ad" style="display:none">Buy now</div>
<script>alert(1)</script>
<blockquote><p>We land at noon.</p><p>— Jane Doe</p></blockquote>
<figure><img src="https://cdn.example/a.jpg?utm_source=x" alt="A ship" width="1200" height="800"><figcaption>The ship at the quay</figcaption></figure>
<img src="https://t.example/pixel.gif" width="1" height="1">
<div>One line<br>and another<br><br>A new paragraph</div>
<ol><li>one</li><li>two<ul><li>two and a half</li></ul></li></ol>
<hr>
<ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><b><a href="#cite_ref-1">^</a></b></span> <span class="reference-text"><a href="https://books.example/1?gclid=z">A book</a>, page 3</span></li></ol>
</div>`;
