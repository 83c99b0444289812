/** What an editor of texts (VS Code) says while front matter is typed. */
export const editing = {
  unknownCity: 'المدينة غير معروفة. اختر اسما من القائمة (Ctrl+Space)، أو أضفها إلى content/cities.yaml.',
  unknownSection: 'القسم غير معروف. اختر اسما من القائمة (Ctrl+Space).',
  unknownSource: 'المصدر غير معروف. اختر معرّفا من القائمة (Ctrl+Space)، أو اكتب للمصدر name و url معا.',
  newStory: {
    label: 'خبر جديد',
    description: 'الحقول الإلزامية، والقسم',
    body: {
      title: '${1:العنوان}',
      date: '$CURRENT_YEAR-$CURRENT_MONTH-${CURRENT_DATE}T$CURRENT_HOUR:$CURRENT_MINUTE',
      city: '$2',
      section: '$3',
    },
  },
} as const;
