-- A moment's words are looked for where they were said: not in all sentences of an interview of three hours.
create index sentence_times on sentence (cut_id, start_milliseconds) where until_version is null;
