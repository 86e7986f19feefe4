-- Where the other family with the same NIK lives is said to whoever may open the number, not kept with the case.
update cases set detail = replace(detail, 'NIK ini juga terdaftar di kab/kota lain pada', 'NIK ini tercatat lebih dari sekali pada')
  where detail like '%juga terdaftar di kab/kota lain%';
update case_events set note = replace(note, 'NIK ini juga terdaftar di kab/kota lain pada', 'NIK ini tercatat lebih dari sekali pada')
  where note like '%juga terdaftar di kab/kota lain%';
update case_events set before = replace(before::text, 'NIK ini juga terdaftar di kab/kota lain pada', 'NIK ini tercatat lebih dari sekali pada')::jsonb
  where before->>'detail' like '%juga terdaftar di kab/kota lain%';
