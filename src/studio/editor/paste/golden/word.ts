/** As Word for Windows puts a page on the clipboard: a heading, runs, a list, a link, a footnote, a table, a picture of its own. */
export const word = `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"
xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=Generator content="Microsoft Word 15">
<link rel=File-List href="file:///C:/Users/Me/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-size:11.0pt;} @list l0:level1 {mso-level-number-format:bullet;} --></style>
</head>
<body lang=EN-GB link="#0563C1" style='tab-interval:36.0pt'>
<!--StartFragment-->
<p class=MsoTitle>The Harbour Letter<o:p></o:p></p>
<h1><span lang=EN-US style='font-size:16.0pt;font-family:"Calibri Light",sans-serif'>What was
promised<o:p></o:p></span></h1>
<p class=MsoNormal><span lang=EN-US>“We land at noon,” she said.<span style='mso-spacerun:yes'>  </span>It was
<b style='mso-bidi-font-weight:normal'>never</b> <i>said</i> again<a
style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span
class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]>[1]<![endif]></span></span></a>.<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>·<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>The first<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>within it<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>The <b>second</b><o:p></o:p></p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span
style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>A number<o:p></o:p></p>
<p class=MsoNormal>See <a href="https://www.google.com/url?q=https://a.example/letter%3Fpage%3D2&amp;sa=D&amp;ust=1">the
letter</a>, or <a href="file:///C:/Users/Me/secret.docx">a file</a>.<o:p></o:p></p>
<p class=MsoNormal><!--[if gte vml 1]><v:shape id="p1"><v:imagedata src="file:///C:/clip_image001.png" o:title="harbour"/></v:shape><![endif]--><![if !vml]><img
width=320 height=200 src="file:///C:/Users/Me/AppData/Local/Temp/msohtmlclip1/01/clip_image001.png" alt="The harbour at noon" v:shapes="p1"><![endif]><o:p></o:p></p>
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0>
 <tr><td width=300><p class=MsoNormal><b>Where<o:p></o:p></b></p></td><td><p class=MsoNormal>How many<o:p></o:p></p></td></tr>
 <tr><td><p class=MsoNormal>Harbour<o:p></o:p></p></td><td><p class=MsoNormal align=right>2<o:p></o:p></p></td></tr>
</table>
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1"
name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> Minutes of the council, 3 March.<o:p></o:p></p></div></div>
<!--EndFragment-->
</body>
</html>`;
